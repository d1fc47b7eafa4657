/** ScriptApp: installable triggers, and what the owner has authorized. */

import { ServiceError, strictEnum, strictly } from "../strict";
import { type ScriptAppParts, Trigger, TriggerBuilder, WEEKDAYS } from "./trigger-builders";

export class ScriptApp extends strictly("ScriptApp") {
  readonly AuthMode = strictEnum("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
  readonly AuthorizationStatus = strictEnum("AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);
  readonly EventType = strictEnum("EventType", ["CLOCK", "ON_OPEN", "ON_EDIT", "ON_CHANGE", "ON_FORM_SUBMIT"]);
  readonly TriggerSource = strictEnum("TriggerSource", ["CLOCK", "SPREADSHEETS", "FORMS", "DOCUMENTS", "CALENDAR"]);
  readonly WeekDay = strictEnum("WeekDay", WEEKDAYS);
  readonly #parts: ScriptAppParts;

  constructor(parts: ScriptAppParts) {
    super();
    this.#parts = parts;
  }

  newTrigger(handler: string): TriggerBuilder {
    this.#parts.meter.call("ScriptApp.newTrigger");
    return new TriggerBuilder(this.#parts, String(handler));
  }

  getProjectTriggers(): Trigger[] {
    this.#parts.meter.call("ScriptApp.getProjectTriggers");
    return this.#list();
  }

  getUserTriggers(): Trigger[] {
    this.#parts.meter.call("ScriptApp.getUserTriggers");
    return this.#list();
  }

  deleteTrigger(trigger: Trigger): void {
    this.#parts.meter.call("ScriptApp.deleteTrigger");
    this.#parts.triggers.remove(trigger.getUniqueId());
  }

  getAuthorizationInfo(_mode: string, scopes?: readonly string[]): AuthorizationInfo {
    this.#parts.meter.call("ScriptApp.getAuthorizationInfo");
    const wanted = scopes ?? this.#parts.permissions.asked();
    return new AuthorizationInfo(this.#parts, wanted);
  }

  /** Throws, and so ends the run, where the owner has unticked one of the scopes. */
  requireScopes(_mode: string, scopes: readonly string[]): void {
    this.#parts.meter.call("ScriptApp.requireScopes");
    this.#require(scopes);
  }

  requireAllScopes(_mode: string): void {
    this.#parts.meter.call("ScriptApp.requireAllScopes");
    this.#require(this.#parts.permissions.asked());
  }

  getScriptId(): string {
    this.#parts.meter.call("ScriptApp.getScriptId");
    return "local-script";
  }

  #list(): Trigger[] {
    return this.#parts.triggers.list().map((installed) => new Trigger(installed));
  }

  #require(scopes: readonly string[]): void {
    if (scopes.every((scope) => this.#parts.permissions.holds(scope))) return;
    throw new ServiceError("Authorization is required to perform that action.");
  }
}

export class AuthorizationInfo extends strictly("AuthorizationInfo") {
  readonly #wanted: readonly string[];
  readonly #held: readonly string[];

  constructor({ permissions }: ScriptAppParts, wanted: readonly string[]) {
    super();
    this.#wanted = wanted;
    this.#held = wanted.filter((scope) => permissions.holds(scope));
  }

  getAuthorizationStatus(): string {
    return this.#held.length < this.#wanted.length ? "REQUIRED" : "NOT_REQUIRED";
  }

  getAuthorizationUrl(): string | null {
    return this.getAuthorizationStatus() === "REQUIRED" ? "https://script.google.com/authorize" : null;
  }

  getAuthorizedScopes(): string[] {
    return [...this.#held];
  }
}
