export { createLearningRecordsModule } from './learning-records.module.ts';
