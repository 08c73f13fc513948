import { useState } from 'react'
import { api, given } from '../../api/client.ts'
import { useMe } from '../../api/hooks.ts'
import type { Me } from '../../api/queries.ts'
import { type Refusal, refusalOf } from '../../api/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'

type Post = NonNullable<Me['posts']>[number]

const rolesOf = (roles: readonly string[]) => roles.map(role => label('role', role)).join('、')
const isChosen = (me: Me, { organ, roles }: Post) =>
  organ === me.organ && [...roles].sort().join() === [...me.roles].sort().join()

/** In which of several posts the person works from now on; nothing for who has one. */
export function Posts() {
  const me = useMe()
  const [refusal, setRefusal] = useState<Refusal>()
  if (!me?.posts) return null
  const choose = async (post: string) => {
    setRefusal(undefined)
    try {
      await given(api.POST('/auth/post', { body: { post } }))
      // Each post sees other cases: nothing of the one before may stay in the page.
      location.assign('/tasks')
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }
  return (
    <section className="card" aria-labelledby="posts">
      <h2 id="posts">{t('posts.title')}</h2>
      <p>{t('posts.text')}</p>
      {refusal && <RefusalBox refusal={refusal} />}
      <ul>
        {me.posts.map(post => (
          <li key={post.id}>
            {post.organName} · {rolesOf(post.roles)}{' '}
            {isChosen(me, post) ? (
              <strong>{t('posts.now')}</strong>
            ) : (
              <Button look="quiet" onPress={() => void choose(post.id)}>
                {t('posts.act', { organ: post.organName, roles: rolesOf(post.roles) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
