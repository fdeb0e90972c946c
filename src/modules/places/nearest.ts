import type { City } from './gazetteer.ts';

const radians = Math.PI / 180;
const earthDiameterKm = 12_742;

/** The city one is in or near, and how far its middle is; looks at all of them, in a millisecond. */
export function findNearest(cities: City[], latitude: number, longitude: number) {
  let nearest: { city: City; distanceKm: number; outsideKm: number } | undefined;
  for (const city of cities) {
    const distanceKm = distance(city, latitude, longitude);
    const outsideKm = distanceKm - reachKm(city);
    if (!nearest || outsideKm < nearest.outsideKm) nearest = { city, distanceKm, outsideKm };
  }
  if (!nearest) throw new Error('there are no cities');
  return nearest;
}

/** Who is in Moscow or New York says so, though the middle of Cheryomushki or Manhattan is nearer. */
const reachKm = ({ population }: City) => Math.sqrt(population) / 200;

function distance(city: City, latitude: number, longitude: number): number {
  const north = Math.sin(((city.latitude - latitude) * radians) / 2);
  const east = Math.sin(((city.longitude - longitude) * radians) / 2);
  const shrinks = Math.cos(city.latitude * radians) * Math.cos(latitude * radians);
  return earthDiameterKm * Math.asin(Math.sqrt(north ** 2 + shrinks * east ** 2));
}
