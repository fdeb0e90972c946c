import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { maxMessageLength } from '#app/contract/limits';
import { useMedia } from '../../shared/use-media.ts';
import type { Conversation } from '../conversation.ts';
import { type Picture, readPicture } from '../picture.ts';
import { problemText, useTexts } from '../texts.ts';
import { Icon } from '../../shared/icons.tsx';
import { PictureView } from './picture-view.tsx';

/** Where a message is written; stays usable while the companion answers. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const t = useTexts();
  const [text, setText] = useState('');
  const [picture, setPicture] = useState<Picture | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const hasKeyboard = useMedia('(hover: hover) and (pointer: fine)');
  const isEmpty = text.trim() === '' && picture === null;

  useEffect(() => {
    // On a phone this would bring the keyboard up unasked.
    if (hasKeyboard) field.current?.focus();
  }, [hasKeyboard]);

  // As tall as what is written; style sheets cannot do it everywhere yet.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [text]);

  function send() {
    if (isEmpty) return;
    conversation.send(text, picture ?? undefined);
    setText('');
    setPicture(null);
    setProblem(null);
    field.current?.focus();
  }

  async function attach(files: FileList | null | undefined) {
    const [chosen] = files ?? [];
    if (!chosen) return;
    const read = await readPicture(chosen).catch(() => 'image-unreadable' as const);
    if (typeof read === 'string') return setProblem(read);
    setPicture(read);
    setProblem(null);
    field.current?.focus();
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void attach(event.dataTransfer?.files);
      }}
    >
      {problem !== null && (
        <p class="composer-problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      {picture && (
        <div class="composer-picture">
          <PictureView url={picture.url} />
          <button
            class="icon-button"
            type="button"
            aria-label={t.removePicture}
            onClick={() => setPicture(null)}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      <div class="composer-row">
        <input
          ref={file}
          type="file"
          accept="image/*"
          hidden
          onChange={(event) => {
            void attach(event.currentTarget.files);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <button
          class="icon-button"
          type="button"
          aria-label={t.attach}
          onClick={() => file.current?.click()}
        >
          <Icon name="attach" />
        </button>
        <textarea
          ref={field}
          dir="auto"
          rows={1}
          maxLength={maxMessageLength}
          aria-label={t.writeMessage}
          placeholder={t.writeMessage}
          enterkeyhint="send"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            if (event.clipboardData?.files.length) {
              event.preventDefault();
              void attach(event.clipboardData.files);
            }
          }}
          onKeyDown={(event) => {
            // Enter also ends a word in Chinese and Japanese input.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button class="send-button" type="submit" aria-label={t.send} disabled={isEmpty}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
