import { z } from 'zod'

/* The keys that our files for Docker Compose, Kubernetes and Prometheus use; any other is a mistake. */

const texts = z.record(z.string(), z.string())
const port = z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)

const common = {
  profiles: z.array(z.enum(['files', 'postgres'])).length(1),
  restart: z.literal('unless-stopped'),
  stop_grace_period: z.string(),
  volumes: z.array(z.string()),
  environment: texts,
  secrets: z.array(z.string()),
  logging: z.strictObject({
    driver: z.literal('json-file'),
    options: z.strictObject({ 'max-size': z.string().regex(/^\d+m$/), 'max-file': z.string().regex(/^\d+$/) }),
  }),
}

const bot = z.strictObject({
  ...common,
  build: z.literal('.'),
  image: z.literal('cerrojo'),
  init: z.literal(true),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  tmpfs: z.tuple([z.literal('/tmp')]),
  ports: z.array(port),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
})

const database = z.strictObject({
  ...common,
  image: z.string().regex(/^postgres:\d+$/),
  healthcheck: z.strictObject({ test: z.array(z.string()), interval: z.string(), retries: z.int() }),
})

export const compose = z.strictObject({
  name: z.literal('cerrojo'),
  services: z.strictObject({ cerrojo: bot, 'cerrojo-postgres': bot, postgres: database }),
  volumes: z.strictObject({ postgres: z.strictObject({}) }),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
})

const metadata = z.strictObject({ name: z.string(), labels: texts.optional() })
const size = z.string().regex(/^\d+(?:m|Mi|Gi)$/)
const probe = z.strictObject({
  httpGet: z.strictObject({ path: z.string(), port: z.string() }),
  periodSeconds: z.int(),
  timeoutSeconds: z.int().optional(),
  failureThreshold: z.int().optional(),
})

const container = z.strictObject({
  name: z.string(),
  image: z.string(),
  env: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  ports: z.array(z.strictObject({ name: z.string(), containerPort: z.int() })),
  startupProbe: probe,
  livenessProbe: probe,
  readinessProbe: probe,
  resources: z.strictObject({
    requests: z.strictObject({ cpu: size, memory: size }),
    limits: z.strictObject({ memory: size }),
  }),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(
    z.strictObject({ name: z.string(), mountPath: z.string(), readOnly: z.literal(true).optional() }),
  ),
})

const pod = z.strictObject({
  automountServiceAccountToken: z.literal(false),
  terminationGracePeriodSeconds: z.int(),
  securityContext: z.strictObject({
    runAsNonRoot: z.literal(true),
    runAsUser: z.int(),
    runAsGroup: z.int(),
    fsGroup: z.int(),
    fsGroupChangePolicy: z.literal('OnRootMismatch'),
    seccompProfile: z.strictObject({ type: z.literal('RuntimeDefault') }),
  }),
  containers: z.array(container).length(1),
  volumes: z.array(
    z.strictObject({
      name: z.string(),
      persistentVolumeClaim: z.strictObject({ claimName: z.string() }).optional(),
      configMap: z.strictObject({ name: z.string() }).optional(),
      secret: z.strictObject({ secretName: z.string(), defaultMode: z.int() }).optional(),
      emptyDir: z.strictObject({}).optional(),
    }),
  ),
})

export const kubernetes = z.discriminatedUnion('kind', [
  z.strictObject({ apiVersion: z.literal('v1'), kind: z.literal('ConfigMap'), metadata, data: texts }),
  z.strictObject({
    apiVersion: z.literal('v1'),
    kind: z.literal('PersistentVolumeClaim'),
    metadata,
    spec: z.strictObject({
      accessModes: z.tuple([z.literal('ReadWriteOnce')]),
      resources: z.strictObject({ requests: z.strictObject({ storage: size }) }),
    }),
  }),
  z.strictObject({
    apiVersion: z.literal('apps/v1'),
    kind: z.literal('Deployment'),
    metadata,
    spec: z.strictObject({
      replicas: z.int(),
      strategy: z.strictObject({ type: z.enum(['Recreate', 'RollingUpdate']) }),
      selector: z.strictObject({ matchLabels: texts }),
      template: z.strictObject({ metadata: z.strictObject({ labels: texts }), spec: pod }),
    }),
  }),
  z.strictObject({
    apiVersion: z.literal('v1'),
    kind: z.literal('Service'),
    metadata,
    spec: z.strictObject({
      selector: texts,
      publishNotReadyAddresses: z.literal(true),
      ports: z.array(z.strictObject({ name: z.string(), port: z.int(), targetPort: z.string() })),
    }),
  }),
])

export const alerts = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Cerrojo[A-Za-z]+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+m$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.strictObject({ summary: z.string() }),
        }),
      ),
    }),
  ),
})
