/**
 * Keeps the page as high as what can be seen. On iOS the on-screen keyboard covers the page instead
 * of making it smaller, and scrolls it away.
 */
export function followKeyboard(): void {
  const { visualViewport: viewport } = window;
  if (!viewport) return;
  const update = () => {
    // A page zoomed in by hand is left alone.
    if (viewport.scale > 1.01) return;
    document.documentElement.style.setProperty('--page-height', `${viewport.height}px`);
    scrollTo(0, 0);
  };
  viewport.addEventListener('resize', update);
  update();
}
