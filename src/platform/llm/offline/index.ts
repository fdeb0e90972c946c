// The engine without a language model: rules that speak Russian and English through the same interface
// as a real model, so that everything around them is the real thing. It says what it is.
export { createOfflineModel } from './model.ts';
