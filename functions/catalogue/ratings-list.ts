import { catalogueFunction } from '../catalogue-function.ts';

catalogueFunction('ratings-list');
