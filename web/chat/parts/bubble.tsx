import { describeTime } from '../../shared/dates.ts';
import type { Conversation } from '../conversation.ts';
import type { ShownMessage } from '../messages.ts';
import { useTexts } from '../texts.ts';
import { DeliveryMark, DeliveryProblem, KeptNote } from './delivery.tsx';
import { PictureView } from './picture-view.tsx';

interface Props {
  message: ShownMessage;
  isFirst: boolean;
  isLast: boolean;
  /** Of what is kept for the next day: it says so for all of them. */
  isNewestKept: boolean;
  personaName: string;
  conversation: Conversation;
}

export function Bubble(props: Props) {
  const { message, isFirst, isLast, isNewestKept, personaName, conversation } = props;
  const t = useTexts();
  const { role, text, createdAt, hasPicture, pictureUrl, delivery, keptUntil } = message;
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
            {role === 'user' && <DeliveryMark delivery={delivery} isKept={keptUntil !== null} />}
          </span>
        )}
      </div>
      {message.problem !== null && (
        <DeliveryProblem message={message} conversation={conversation} />
      )}
      {keptUntil !== null && isNewestKept && <KeptNote until={keptUntil} />}
    </div>
  );
}
