import { catalogueFunction } from '../catalogue-function.ts';

catalogueFunction('links-list');
