import { gazetteApp } from './gazette-app.ts';

// The CDK command line synthesizes the app when this process ends.
gazetteApp();
