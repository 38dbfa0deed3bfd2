/** Runes everywhere; accessibility warnings of the compiler are errors in `npm run check`. */
export default { compilerOptions: { runes: true } };
