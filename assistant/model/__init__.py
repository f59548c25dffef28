"""The model engine: a chat model words the answer, the program puts in the numbers and checks it all."""
