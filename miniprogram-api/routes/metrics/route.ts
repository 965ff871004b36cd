// For Prometheus.
import { z } from 'zod'
import { type Endpoint, endpoint, open } from '../../http/endpoint.ts'
import type { Metrics } from '../../http/metrics.ts'
import { currentHealth } from '../health/current-health.ts'

export const metricsEndpoint = (metrics: Metrics): Endpoint =>
  endpoint({
    method: 'get',
    path: '/metrics',
    summary: '监控指标',
    answers: z.string(),
    mediaType: metrics.contentType,
    authorize: open,
    handle: async ({ deps }) => metrics.text(await currentHealth(deps)),
  })
