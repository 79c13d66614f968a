import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'

type BuildSerializer = ReturnType<typeof SerializerSelector>
type Serialize = (answer: unknown) => string

/**
 * What the framework asks for once in each module: a function that makes serializers. Each is compiled when an
 * answer first needs it: compiling all of them would be most of what a start takes.
 */
export const buildSerializer: BuildSerializer = (components, options) => {
  const compile = SerializerSelector()(components, options)
  return (route) => {
    let serialize: Serialize | undefined
    return (answer: unknown) => {
      serialize ??= compile(route) as Serialize
      return serialize(answer)
    }
  }
}
