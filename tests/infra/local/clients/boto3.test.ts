import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEndpoint, type TestEndpoint } from '../s3/start-endpoint.ts';
import { hasClient, runClient } from './run-client.ts';

const script = `
import boto3, io, os, sys, urllib.request
from boto3.s3.transfer import TransferConfig
from botocore.exceptions import ClientError
s3 = boto3.client('s3', endpoint_url=sys.argv[1], region_name='ap-southeast-1',
                  aws_access_key_id='any', aws_secret_access_key='any')
key = 'năm 2026/Báo cáo + phụ lục.docx'
s3.put_object(Bucket='reports', Key=key, Body='xin chào'.encode(), Metadata={'title': 'A'}, ChecksumAlgorithm='SHA256')
got = s3.get_object(Bucket='reports', Key=key, ChecksumMode='ENABLED')
assert got['Body'].read().decode() == 'xin chào' and got['Metadata'] == {'title': 'A'} and 'ChecksumSHA256' in got
part = s3.get_object(Bucket='reports', Key=key, Range='bytes=0-2')
assert part['Body'].read() == b'xin' and part['ContentRange'] == 'bytes 0-2/9'
data = os.urandom(20 * 1024 * 1024)
s3.upload_fileobj(io.BytesIO(data), 'reports', 'large', Config=TransferConfig(multipart_chunksize=6 * 1024 * 1024))
back = io.BytesIO()
s3.download_fileobj('reports', 'large', back)
assert back.getvalue() == data
assert s3.head_object(Bucket='reports', Key='large')['ETag'].endswith('-4"')
s3.copy({'Bucket': 'reports', 'Key': key}, 'reports', 'copy of ' + key)
keys = [o['Key'] for page in s3.get_paginator('list_objects_v2').paginate(Bucket='reports', PaginationConfig={'PageSize': 2})
        for o in page['Contents']]
assert keys == sorted(['large', key, 'copy of ' + key]), keys
assert [o['Key'] for o in s3.list_objects(Bucket='reports', Prefix='năm 2026/')['Contents']] == [key]
url = s3.generate_presigned_url('get_object', Params={'Bucket': 'reports', 'Key': key})
assert urllib.request.urlopen(url).read().decode() == 'xin chào'
try:
    s3.put_object(Bucket='reports', Key=key, Body=b'', IfNoneMatch='*')
    raise AssertionError('a condition was passed over')
except ClientError as error:
    assert error.response['Error']['Code'] == 'PreconditionFailed'
s3.delete_objects(Bucket='reports', Delete={'Objects': [{'Key': k} for k in keys]})
assert 'Contents' not in s3.list_objects_v2(Bucket='reports')
print('done')
`;

describe.skipIf(!hasClient('python3', ['-c', 'import boto3']))('boto3', () => {
  let endpoint: TestEndpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint();
  });
  afterAll(() => endpoint.stop());

  test('puts, gets, copies, lists, signs and deletes', { timeout: 120_000 }, async () => {
    expect((await runClient('python3', ['-c', script, endpoint.url])).stdout).toBe('done\n');
  });
});
