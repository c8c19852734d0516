export { createLearningRecordsModule } from './learning-records.module.ts';
export { createRecordStoreKey } from './embedded-store/record-store-keys.ts';
