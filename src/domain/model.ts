/** The words of this project as types; every other room of the house speaks in these. */
export * from './model/cloud.ts'
export * from './model/finding.ts'
export * from './model/report.ts'
export * from './model/spec.ts'
