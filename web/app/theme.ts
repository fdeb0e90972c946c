import { type Color, contrast, isColor, isDark, mix, readable } from './colors.ts';
import type { ThemeParams } from './launch.ts';

/** The colours of the style sheets, each a variable of its name. */
export type Palette = Record<
  | 'paper'
  | 'surface'
  | 'ink'
  | 'ink-soft'
  | 'line'
  | 'outline'
  | 'track'
  | 'accent'
  | 'accent-soft'
  | 'main'
  | 'on-main'
  | 'dusk'
  | 'lamp'
  | 'lamp-soft'
  | 'lamp-ink'
  | 'danger'
  | 'danger-soft',
  Color
>;

/** Where Telegram says nothing: dusk over a warm city, as on the chat page. */
const house = {
  light: {
    paper: '#faf4f1',
    surface: '#ffffff',
    ink: '#2d2233',
    soft: '#6d5f74',
    accent: '#7a4a80',
  },
  dark: {
    paper: '#17131c',
    surface: '#252030',
    ink: '#f2ecf4',
    soft: '#b5a9be',
    accent: '#dcacd9',
  },
};

/**
 * Telegram's colours, made readable: themes are made by anybody, and its own ones have words that are
 * too faint. The lamplight is ours.
 */
export function paletteOf(theme: ThemeParams, prefersDark: boolean): Palette {
  const given = (...names: string[]) => names.map((name) => theme[name]).find(isColor);
  const background = given('bg_color');
  const night = background ? isDark(background) : prefersDark;
  const own = night ? house.dark : house.light;

  const surface = given('section_bg_color') ?? background ?? own.surface;
  const ink = readable(given('text_color') ?? own.ink, [surface], 7);
  const behind = given('secondary_bg_color') ?? own.paper;
  // Cards are told from what they lie on.
  const paper = contrast(behind, surface) < 1.04 ? mix(behind, ink, 0.05) : behind;
  const papers = [paper, surface];

  const hue = given('accent_text_color', 'link_color') ?? own.accent;
  const accentSoft = mix(surface, hue, 0.14);
  const red = given('destructive_text_color') ?? (night ? '#ff9aa6' : '#ad2f42');
  const dangerSoft = mix(surface, red, 0.12);
  const lamp = night ? '#eda56f' : '#e3925a';
  const lampSoft = mix(surface, lamp, 0.18);
  const onMain = given('button_text_color') ?? '#ffffff';
  return {
    paper,
    surface,
    ink: readable(ink, papers),
    'ink-soft': readable(given('subtitle_text_color', 'hint_color') ?? own.soft, [
      ...papers,
      accentSoft,
      lampSoft,
    ]),
    line: mix(surface, ink, 0.1),
    outline: readable(mix(surface, ink, 0.4), papers, 3),
    track: mix(surface, ink, 0.12),
    accent: readable(hue, [...papers, accentSoft]),
    'accent-soft': accentSoft,
    main: readable(given('button_color') ?? '#77497d', [onMain]),
    'on-main': onMain,
    dusk: night ? '#a5688f' : '#8d5579',
    lamp,
    'lamp-soft': lampSoft,
    'lamp-ink': readable(night ? '#f6c49c' : '#8a4a17', [...papers, lampSoft]),
    danger: readable(red, [...papers, dangerSoft]),
    'danger-soft': dangerSoft,
  };
}

/** Styles set by script may be set one by one; the security policy forbids them in the page's text. */
export function applyPalette(root: HTMLElement, palette: Palette): void {
  for (const [name, color] of Object.entries(palette)) root.style.setProperty(`--${name}`, color);
  root.style.colorScheme = isDark(palette.surface) ? 'dark' : 'light';
}
