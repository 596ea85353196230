import { catalogueFunction } from '../catalogue-function.ts';

catalogueFunction('film-similar');
