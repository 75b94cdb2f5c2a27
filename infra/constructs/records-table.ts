import { AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions/environment.ts';
import type { EntryFunction } from './entry-function.ts';

const BY_STATUS = 'byStatus';

/** The table of records: one item a report under `pk`, listed by the state of the latest upload. */
export class RecordsTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      globalSecondaryIndexes: [
        {
          indexName: BY_STATUS,
          partitionKey: { name: 'status', type: AttributeType.STRING },
          sortKey: { name: 'updatedAt', type: AttributeType.STRING },
          projectionType: ProjectionType.ALL,
        },
      ],
    });
  }

  grantReadTo(reader: EntryFunction<FunctionName>): void {
    reader.allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], [this.table.tableArn]);
  }

  /** Reads by status, from the index. */
  grantListTo(reader: EntryFunction<FunctionName>): void {
    reader.allow(['dynamodb:Query'], [`${this.table.tableArn}/index/${BY_STATUS}`]);
  }

  /** Reads every record. */
  grantScanTo(reader: EntryFunction<FunctionName>): void {
    reader.allow(['dynamodb:Scan'], [this.table.tableArn]);
  }

  grantWriteTo(writer: EntryFunction<FunctionName>): void {
    writer.allow(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], [this.table.tableArn]);
  }
}
