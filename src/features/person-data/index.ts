export { exportPersonData } from './export-person-data.js'
