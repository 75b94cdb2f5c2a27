import { childrenNamed, childText } from '../parse-xml.ts';
import { readXmlBody } from '../read-xml-body.ts';
import { type Operation, requireObject } from '../service.ts';
import { writeXml } from '../write-xml.ts';

/** GetObjectTagging. */
export const getTagging: Operation = (request, service) => {
  const { tags } = requireObject(request, service);
  const list = [...new URLSearchParams(tags)].map(([Key, Value]) => ({ Key, Value }));
  return { xml: writeXml('Tagging', { TagSet: { Tag: list } }) };
};

/** PutObjectTagging. */
export const putTagging: Operation = async (request, service) => {
  const order = await readXmlBody(request, service);
  const tags = childrenNamed(order, 'TagSet').flatMap((set) => childrenNamed(set, 'Tag'));
  const pairs = tags.map((tag): [string, string] => [
    childText(tag, 'Key') ?? '',
    childText(tag, 'Value') ?? '',
  ]);
  service.store.objects.retag(requireObject(request, service), new URLSearchParams(pairs).toString());
  return {};
};

/** DeleteObjectTagging. */
export const deleteTagging: Operation = (request, service) => {
  service.store.objects.retag(requireObject(request, service), '');
  return { status: 204 };
};
