/** Calls that Google has and @types/google-apps-script does not know yet. */
declare namespace GoogleAppsScript {
  namespace Script {
    interface ScriptApp {
      /** Asks about these OAuth scopes only. */
      getAuthorizationInfo(authMode: AuthMode, oAuthScopes: string[]): AuthorizationInfo;
    }
  }
}
