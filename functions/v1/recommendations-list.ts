import { v1Function } from '../v1-function.ts';

v1Function('recommendations-list');
