import { FILM_NAMES, names, type ColumnNames } from '../columns.ts';

export type TicketColumn = 'date' | 'week' | 'room' | 'film' | 'tickets';

export const TICKET_COLUMNS: ColumnNames<TicketColumn> = {
  date: names('date,jour,date de seance,date seance,date de la seance,day,show date,date of show'),
  week: names(
    'semaine,semaine du,semaine cinema,semaine cine,debut de semaine,mercredi,week,week of,cinema week,week starting',
  ),
  room: names(
    'salle,salles,ecran,no salle,n salle,numero salle,numero de salle,nom de salle,nom de la salle,room,screen,auditorium,' +
      'room number,room name,screen number,screen name',
  ),
  film: FILM_NAMES,
  tickets: names(
    'billets,billets vendus,nombre de billets,nb billets,entrees,nombre d entrees,nb entrees,total entrees,spectateurs,' +
      'nombre de spectateurs,tickets,tickets sold,admissions,spectators',
  ),
};
