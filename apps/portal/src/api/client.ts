import type { AppRouter } from '@jiangji/api/router'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { chosenChild } from '../session/child.ts'
import { chosenOrganisation } from '../session/organisation.ts'
import { isRefusal } from './refusal.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (times, error) => times < 2 && !isRefusal(error),
    },
    mutations: { networkMode: 'always' },
  },
})

const client = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/api/trpc',
      // What is searched for is a name or a number: it stands in no address, and so in no log and no history.
      methodOverride: 'POST',
      headers: () => {
        const organisation = chosenOrganisation()
        const child = chosenChild()
        return {
          ...(organisation && { 'x-organisation': organisation }),
          ...(child && { 'x-child': child }),
        }
      },
    }),
  ],
})

export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
