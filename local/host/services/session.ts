/** Session: who runs the script, and in which zone and language. */

import type { Meter } from "../meter";
import { strictly } from "../strict";

export class Session extends strictly("Session") {
  readonly #meter: Meter;
  readonly #account: string;
  readonly #zone: string;
  readonly #locale: string;

  /** @param zone the script's, not the spreadsheet's. */
  constructor(meter: Meter, account: string, zone: string, locale: string) {
    super();
    this.#meter = meter;
    this.#account = account;
    this.#zone = zone;
    this.#locale = locale;
  }

  getActiveUser(): User {
    this.#meter.call("Session.getActiveUser");
    return new User(this.#meter, this.#account);
  }

  getEffectiveUser(): User {
    this.#meter.call("Session.getEffectiveUser");
    return new User(this.#meter, this.#account);
  }

  getScriptTimeZone(): string {
    this.#meter.call("Session.getScriptTimeZone");
    return this.#zone;
  }

  getActiveUserLocale(): string {
    this.#meter.call("Session.getActiveUserLocale");
    return this.#locale.slice(0, 2);
  }

  getTemporaryActiveUserKey(): string {
    this.#meter.call("Session.getTemporaryActiveUserKey");
    return Buffer.from(`key of ${this.#account}`).toString("base64url");
  }
}

export class User extends strictly("User") {
  readonly #meter: Meter;
  readonly #account: string;

  constructor(meter: Meter, account: string) {
    super();
    this.#meter = meter;
    this.#account = account;
  }

  getEmail(): string {
    this.#meter.call("User.getEmail");
    return this.#account;
  }
}
