import { createS3Endpoint } from '../../../../infra/local/s3/endpoint.ts';

const [, , directory = ''] = process.argv;
const endpoint = await createS3Endpoint({ directory, region: 'ap-southeast-1', notify: () => {} });
endpoint.createBucket('reports');
process.send?.(await endpoint.listen(0));
