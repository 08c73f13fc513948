import express from 'express'
import { parse } from 'yaml'
import { Problem } from '#engine/problem.ts'
import type { RequestHandler } from './http.ts'

const types = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml']

/**
 * Reads a body of YAML as the JSON value that it stands for; any other goes to `json`. What is no YAML is
 * `INVALID_JSON`.
 */
export function orYaml(json: RequestHandler, longestBytes: number): RequestHandler {
  const read = express.text({ limit: longestBytes, inflate: false, type: types })
  return (request, response, next) => {
    if (!request.is(types)) return json(request, response, next)
    read(request, response, (error?: unknown) => {
      if (error) return next(error)
      try {
        request.body = parse(String(request.body))
        next()
      } catch {
        next(new Problem('INVALID_JSON'))
      }
    })
  }
}
