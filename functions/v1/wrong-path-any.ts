import { otherPathsFunction } from '../v1-function.ts';

otherPathsFunction('wrong-path-any');
