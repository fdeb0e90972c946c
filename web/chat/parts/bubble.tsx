import { describeTime } from '../../shared/dates.ts';
import type { Conversation } from '../conversation.ts';
import type { ShownMessage } from '../messages.ts';
import { useTexts } from '../texts.ts';
import { DeliveryMark, DeliveryProblem } from './delivery.tsx';
import { PictureView } from './picture-view.tsx';

interface Props {
  message: ShownMessage;
  isFirst: boolean;
  isLast: boolean;
  personaName: string;
  conversation: Conversation;
}

export function Bubble({ message, isFirst, isLast, personaName, conversation }: Props) {
  const t = useTexts();
  const { role, text, createdAt, hasPicture, pictureUrl, delivery } = message;
  const classes = ['row', `row-${role}`, isFirst && 'is-first', isLast && 'is-last'];
  // What was there when the page opened does not move in.
  if (message.id === null) classes.push('is-new');
  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <div class={`bubble bubble-${delivery}`}>
        <span class="visually-hidden">{role === 'user' ? t.you : personaName}: </span>
        {hasPicture && <PictureView url={pictureUrl} />}
        {text !== '' && (
          <p class="bubble-text" dir="auto">
            {text}
          </p>
        )}
        {isLast && (
          <span class="bubble-meta">
            <time dateTime={createdAt}>{describeTime(createdAt, t.locale)}</time>
            {role === 'user' && <DeliveryMark delivery={delivery} />}
          </span>
        )}
      </div>
      {message.problem !== null && (
        <DeliveryProblem message={message} conversation={conversation} />
      )}
    </div>
  );
}
