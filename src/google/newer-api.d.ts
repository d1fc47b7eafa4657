/** Calls that Google has and @types/google-apps-script does not know yet. */
declare namespace GoogleAppsScript {
  namespace Script {
    interface ScriptApp {
      /** Asks about these OAuth scopes only. */
      getAuthorizationInfo(authMode: AuthMode, oAuthScopes: string[]): AuthorizationInfo;
    }
  }
  namespace Forms {
    interface FormApp {
      /** Since 2026 a new form is not published unless it says so. */
      create(title: string, isPublished: boolean): Form;
    }
  }
}
