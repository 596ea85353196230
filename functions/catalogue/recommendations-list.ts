import { catalogueFunction } from '../catalogue-function.ts';

catalogueFunction('recommendations-list');
