import { catalogueFunction } from '../catalogue-function.ts';

catalogueFunction('person-get');
