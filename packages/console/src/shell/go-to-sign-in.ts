/** Where the sign-in page returns to; read by packages/signin. */
const RETURN = 'mien-return';

/** To the sign-in page, and back to this very screen. */
export function goToSignIn(): void {
  sessionStorage.setItem(RETURN, `${location.pathname}${location.hash}`);
  location.assign('/staff');
}
