/** `npm run picture`: draws docs/architecture.svg from what the files import today. */
import { writeFileSync } from 'node:fs';
import { draw } from './draw.mjs';
import { floorsOf, readHouse, waysBetweenFloors } from './floors.mjs';

const house = await readHouse();
writeFileSync('docs/architecture.svg', draw(floorsOf(house), waysBetweenFloors(house.imports)));
