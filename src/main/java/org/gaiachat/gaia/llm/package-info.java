/**
 * A language model behind OpenAI's chat completions, as Ollama, vLLM and llama.cpp serve them: a prompt goes in, written
 * text comes out piece by piece. This component alone knows their wire; what is asked of the model, and what its text
 * means, is known to those who ask.
 */
package org.gaiachat.gaia.llm;
