import type { EngineTool } from '#app/platform/llm/port';
import { mayRemember } from '../../../consents/index.ts';
import type { Gathered, Staged } from '../context.ts';
import { memoryTools } from './memories.ts';
import { type PictureMeans, pictureTool } from './picture.ts';
import { reactTool } from './react.ts';
import { createToolMaker } from './tool.ts';

export type ToolMeans = Omit<PictureMeans, 'painter'> & {
  painter: PictureMeans['painter'] | undefined;
};

/**
 * What the model may do in a turn. Nothing is written here: it is staged and written when the turn settles,
 * so a turn that is repeated after a crash does nothing twice. No tool takes a user id.
 */
export function buildTools(gathered: Gathered, staged: Staged, means: ToolMeans): EngineTool[] {
  const tool = createToolMaker();
  const { painter } = means;
  return [
    ...(mayRemember(gathered.profile) ? memoryTools(tool, gathered, staged.learned) : []),
    reactTool(tool, gathered, staged),
    ...(painter ? [pictureTool(tool, gathered, staged, { ...means, painter })] : []),
  ];
}
