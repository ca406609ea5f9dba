import { unknownResource } from "../api/api.server";

export const handle = { access: "openbaar" };

export function loader() {
  unknownResource("Dit adres");
}
