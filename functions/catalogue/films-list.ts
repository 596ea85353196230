import { catalogueFunction } from '../catalogue-function.ts';

catalogueFunction('films-list');
