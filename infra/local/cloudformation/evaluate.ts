import type { Value } from './template.ts';

/** What references stand for. */
export interface Scope {
  /** Value of `Ref`: of a resource or a pseudo parameter. */
  ref(id: string): Value;
  /** Value of `Fn::GetAtt`. */
  attribute(id: string, name: string): Value;
}

/** A value without intrinsic functions. Throws for a function that is not known. */
export function evaluate(value: Value, scope: Scope): Value {
  if (Array.isArray(value)) return value.map((item) => evaluate(item, scope));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? [];
  if (entries.length === 1 && argument !== undefined && (name === 'Ref' || name?.startsWith('Fn::'))) {
    return call(name, argument, scope);
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, evaluate(item, scope)]));
}

function call(name: string, argument: Value, scope: Scope): Value {
  switch (name) {
    case 'Ref':
      return scope.ref(String(argument));
    case 'Fn::GetAtt':
      return getAttribute(argument, scope);
    case 'Fn::Join': {
      const [separator, items] = evaluate(argument, scope) as [string, Value[]];
      return items.join(separator);
    }
    case 'Fn::Select': {
      const [index, items] = evaluate(argument, scope) as [number | string, Value[]];
      const item = items[Number(index)];
      if (item === undefined) throw new Error(`Fn::Select: no item ${index} in ${items.length}`);
      return item;
    }
    case 'Fn::Split': {
      const [separator, text] = evaluate(argument, scope) as [string, string];
      return text.split(separator);
    }
    case 'Fn::Sub':
      return substitute(argument, scope);
    default:
      throw new Error(`intrinsic function ${name} is not supported`);
  }
}

function getAttribute(argument: Value, scope: Scope): Value {
  const path = typeof argument === 'string' ? argument : (argument as string[]).join('.');
  const dot = path.indexOf('.');
  return scope.attribute(path.slice(0, dot), path.slice(dot + 1));
}

function substitute(argument: Value, scope: Scope): string {
  const [text, variables] = (Array.isArray(argument) ? argument : [argument, {}]) as [
    string,
    Readonly<Record<string, Value>>,
  ];
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const variable = variables[name];
    if (variable !== undefined) return String(evaluate(variable, scope));
    return String(name.includes('.') ? getAttribute(name, scope) : scope.ref(name));
  });
}
