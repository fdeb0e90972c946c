import type { ComponentChildren } from 'preact';
import { Avatar } from '../../shared/avatar.tsx';

/** A page with one thing to say. */
export function Notice(props: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <main class="notice">
      <Avatar size="large" />
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.children}
    </main>
  );
}
