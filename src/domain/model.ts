/**
 * The words of this project as types: what a spec asks for, what both clouds show, what a plan says.
 * Pure data; every other room of the house speaks in these.
 */
export * from './model/cloud.ts'
export * from './model/finding.ts'
export * from './model/report.ts'
export * from './model/spec.ts'
