// This package comes without types; what is used of it is declared here.
declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: string): { stem(word: string): string }
}
