/** Every use case that a door may call, one member a feature; built once a process in src/server/create-services.ts. */
export type Services = Record<never, never>
