import { catalogueFunction } from '../catalogue-function.ts';

catalogueFunction('stats-get');
