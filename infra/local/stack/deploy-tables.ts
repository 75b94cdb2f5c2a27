import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { Deployment } from '../cloudformation/deployment.ts';
import type { TableServer } from '../tables.ts';

/** Makes the tables with their indexes. */
export async function deployTables(deployment: Deployment, tables: TableServer): Promise<void> {
  const deployed = deployment.resources<CreateTableCommandInput>(
    'AWS::DynamoDB::GlobalTable',
    'AWS::DynamoDB::Table',
  );
  for (const { ref, properties } of deployed) {
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode } = properties;
    await tables.createTable({
      TableName: ref,
      AttributeDefinitions,
      KeySchema,
      BillingMode,
      ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }),
    });
  }
}
