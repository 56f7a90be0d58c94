/** Ends what a test file started. It is loaded anew for each file, though files share the modules that they import. */
import { afterAll } from 'vitest'
import { takeDown } from './stage.ts'

afterAll(takeDown)
