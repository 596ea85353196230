import { catalogueFunction } from '../catalogue-function.ts';

catalogueFunction('tags-list');
