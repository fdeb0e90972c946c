// Owns the way from a city as people write it to its time zone, offline. Knows nothing of users:
// what is found is stored by whoever asked.
export { createPlaces, keptOf, type Place, type Places } from './places.ts';
