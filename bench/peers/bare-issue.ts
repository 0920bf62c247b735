import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Client } from 'pg'

/** The limit of bulk issue: the same payloads signed in one worker with a bare key object, unnest of 1,000 rows into two tables, nothing else. */
export async function openBareIssue(url: string) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const worker = new Worker(new URL('sign-worker.ts', import.meta.url), {
    workerData: privateKey.export({ format: 'der', type: 'pkcs8' }),
  })
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`DROP TABLE IF EXISTS bare_credential, bare_status;
    CREATE TABLE bare_credential (id uuid PRIMARY KEY, token text NOT NULL);
    CREATE TABLE bare_status (shard_id integer, shard_index integer, id uuid, PRIMARY KEY (shard_id, shard_index))`)

  const signed = async (inputs: string[]): Promise<string[]> => {
    worker.postMessage(inputs)
    const [tokens] = (await once(worker, 'message')) as [string[]]
    return tokens
  }

  return {
    async issue(ids: readonly string[], inputs: readonly string[], shard: number): Promise<void> {
      const chunk = 1000
      let next = signed(inputs.slice(0, chunk))
      for (let at = 0; at < inputs.length; at += chunk) {
        const tokens = await next
        if (at + chunk < inputs.length) next = signed(inputs.slice(at + chunk, at + 2 * chunk))
        await client.query({
          name: 'bare-issue',
          text: `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::integer[]) AS g (id, token, at)),
            written AS (INSERT INTO bare_credential SELECT id, token FROM given)
            INSERT INTO bare_status SELECT $4, at, id FROM given`,
          values: [ids.slice(at, at + chunk), tokens, tokens.map((_, index) => at + index), shard],
        })
      }
    },
    async clear(): Promise<void> {
      await client.query('TRUNCATE bare_credential, bare_status')
    },
    async close(): Promise<void> {
      await client.query('DROP TABLE IF EXISTS bare_credential, bare_status')
      await client.end()
      await worker.terminate()
    },
  }
}
